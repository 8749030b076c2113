"""`thinkfamily demo` and `thinkfamily demo town`."""


def demo(argv: list[str]) -> int:
    """The demo: makes a town and serves the site on it; `demo town` makes only the town's files"""
    if argv[:1] == ["town"]:
        from thinkfamily.demo import town

        return town.main(argv[1:])
    from thinkfamily.demo import start

    return start.main(argv)
