"""What a web server must be told of the site: headers, kinds of files, old addresses. Pure.

``zones`` says it once; a module for each kind of server writes it in the words of that server.
"""
