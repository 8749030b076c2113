"""The question that adult services are asked, and ask: does a child live with or depend on this adult?"""
