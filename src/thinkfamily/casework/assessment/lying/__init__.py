"""An assessment that lies half done: whoever leads is asked to take it up again with the family. Nothing is lost."""
