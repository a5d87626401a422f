"""Joins the soft line breaks of format=flowed (RFC 3676)."""


def join_flowed(text: str, *, delsp: bool = False) -> str:
    """The text with its soft breaks taken out: a line that ends in a space goes on in the next of the same quote depth.

    The mark of a signature ("-- ") never goes on. `delsp`: the space at the end of a line goes as well.
    """
    joined: list[str] = []
    goes_on, previous = False, 0
    for raw in text.split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        soft = line.endswith(" ") and line != "-- "
        core = line[:-1] if soft and delsp else line
        if goes_on and depth == previous and line != "-- ":
            joined[-1] += core
        else:
            joined.append((">" * depth + " " if depth else "") + core)
        goes_on, previous = soft, depth
    return "\n".join(joined)
