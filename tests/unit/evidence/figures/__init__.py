"""Which figure stands for an intervention."""
