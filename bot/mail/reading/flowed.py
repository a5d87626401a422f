"""Joins the soft line breaks of format=flowed (RFC 3676)."""


def ontvouw(tekst: str, *, delsp: bool = False) -> str:
    """A line that ends in a space goes on in the next one of the same quote depth; a signature mark never does."""
    uit: list[str] = []
    open_, vorige = False, 0
    for rauw in tekst.split("\n"):
        diepte = len(rauw) - len(rauw.lstrip(">"))
        regel = rauw[diepte:].removeprefix(" ")
        zacht = regel.endswith(" ") and regel != "-- "
        kern = regel[:-1] if zacht and delsp else regel
        if open_ and diepte == vorige and regel != "-- ":
            uit[-1] += kern
        else:
            uit.append((">" * diepte + " " if diepte else "") + kern)
        open_, vorige = zacht, diepte
    return "\n".join(uit)
