"""A practice model bends to the family: questions added, headings renamed, a tool for one member, a part set aside.

Only the marked safeguarding core stays as it is. The pack itself is not touched.
"""
