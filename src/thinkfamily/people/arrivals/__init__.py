"""Families as Identify proposes them, why, and what people answer. A proposal is not a case: nobody works with it yet."""
