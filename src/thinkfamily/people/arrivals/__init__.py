"""Families as Identify proposes them, why, and what people answer. A proposal is no case: nobody works with it yet."""
