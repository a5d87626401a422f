"""The lines of a page, while they are written."""


class Page:
    """The lines of a page or of one cell, and the line that is being written."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._space = False
        self._apart = False
        self.bullet = ""
        """Stands in front of the next words."""

    def words(self, text: str) -> None:
        """Words in running text: any white space is one space, and none at the ends of a line."""
        words = text.split()
        self._space = self._space or text[:1].isspace()
        if words:
            self._put(" ".join(words))
            self._space = text[-1:].isspace()

    def typed(self, text: str) -> None:
        """Lines as they were typed."""
        first, *rest = text.split("\n")
        for nr, line in enumerate((first, *rest)):
            if nr:
                self.new_line()
            if line:
                self._put(line)

    def _put(self, text: str) -> None:
        if self._line and self._space:
            self._line.append(" ")
        self._space = False
        self._line.append(self.bullet + text)
        self.bullet = ""

    def end_line(self) -> None:
        """What follows begins on a line of its own."""
        if self._line:
            self.add("".join(self._line))
            self._line = []
        self._space = False

    def new_line(self) -> None:
        """End the line, or leave one empty."""
        if self._line:
            self.end_line()
        else:
            self._lines.append("")

    def add(self, line: str) -> None:
        """A whole line."""
        if self._apart and self._lines and self._lines[-1]:
            self._lines.append("")
        self._apart = False
        self._lines.append(line)

    def keep_apart(self) -> None:
        """An empty line before what follows."""
        self._apart = True

    def end_row_of_list(self) -> None:
        """A row without words is its number alone."""
        if self.bullet:
            self._put("")
            self.end_line()

    def finished(self) -> list[str]:
        """All lines."""
        self.end_line()
        return self._lines
