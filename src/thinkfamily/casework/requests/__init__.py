"""Before a case: somebody asks for help for a family, the front door decides with reasons and in time, and tells them.

Who asks learns what came of it as far as they may, and never whether there is a record.
"""
