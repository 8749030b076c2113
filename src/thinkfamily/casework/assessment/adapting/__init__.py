"""What a worker changes of the practice model for this one assessment; the safeguarding core stays."""
