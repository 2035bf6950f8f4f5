"""What is to be written when a record moves, is split or is withdrawn: ids are for ever."""

from menukaart.catalogue.lives.named import Meant, find_record, once_public, require_id
from menukaart.catalogue.lives.plan import Plan, move, split, withdraw

__all__ = ["Meant", "Plan", "find_record", "move", "once_public", "require_id", "split", "withdraw"]
