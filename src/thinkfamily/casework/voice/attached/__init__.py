"""A drawing, letter, recording or film that came with somebody's words: made safe, kept, and handed out."""
