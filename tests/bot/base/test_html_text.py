"""HTML to plain text, line for line as its reader sees it."""

import time

import pytest

from bot.base.html.text import text
from bot.base.html.tree import parse


def gelezen(html: str) -> str:
    boom = parse(html)
    return "" if boom is None else text(boom)


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("3 klaar", "3 klaar"),
        ("<p>3\n  klaar&nbsp; </p>", "3 klaar"),
        ("3 <b> klaar</b><i>!</i>", "3 klaar!"),
        ("<span>3 kl</span><span>aar</span>", "3 klaar"),
        ("3 klaar<br>4 bezig<br><br>groet", "3 klaar\n4 bezig\n\ngroet"),
        ("<div>3 klaar</div>4 bezig<div>5</div>", "3 klaar\n4 bezig\n5"),
        ("<p>een</p><p></p><p>twee</p>drie", "een\n\ntwee\n\ndrie"),
        ("<h1>Kop</h1><div><p>een</p></div>", "Kop\n\neen"),
        ('een<span style="Display: block">twee</span>', "een\ntwee"),
        ('een<div style="display:inline-block">twee</div>', "eentwee"),
        ('een<b style="display: none !important">twee</b>drie', "eendrie"),
        ("<title>een</title><style>p {}</style><script>1</script>twee<!-- drie -->", "twee"),
        ("a &lt; b &amp;amp; c", "a < b &amp; c"),
        ("<q>klaar</q> zei hij", '"klaar" zei hij'),
        ('<img alt="logo" src="http://buiten.test/a.png">3 klaar', "3 klaar"),
    ],
)
def test_words_stand_on_the_line_where_they_are_seen(html: str, tekst: str) -> None:
    assert gelezen(html) == tekst


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("<pre>een\n  twee\n\ndrie</pre>", "een\n  twee\n\ndrie"),
        ('<div style="white-space: pre-wrap">een\n twee</div>drie', "een\n twee\ndrie"),
        ('<pre><b style="white-space:normal">een\n twee</b></pre>', "een twee"),
    ],
)
def test_typed_lines_stay_as_they_were_typed(html: str, tekst: str) -> None:
    assert gelezen(html) == tekst


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("<ul><li>een<li>twee</ul>", "* een\n* twee"),
        ("<ol><li><p>een</p></li><li><div>twee</div></li></ol>", "1. een\n\n2. twee"),
        ('<ol start="3"><li>een<ul><li>a</ul><li>twee</ol>', "3. een\n* a\n4. twee"),
        ("<ol><li><li>twee</ol>", "1. \n2. twee"),
        ("<ol><b><li>een</b><li>twee</ol>", "1. een\n2. twee"),
        ("<li>los", "* los"),
    ],
)
def test_a_row_of_a_list_has_its_mark(html: str, tekst: str) -> None:
    assert gelezen(html) == tekst


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("<table><tr><th>nr<th>stand<tr><td>3<td>klaar</table>", "nr  stand\n3  klaar"),
        ("<table><tr><td><p>3</p></td><td></td><td><p>klaar</p></td></tr></table>na", "3  klaar\nna"),
        ("<table><tr><td>3<td>een<br>twee<tr><td>4</table>", "3\neen\ntwee\n4"),
        ("<table><tr><td><table><tr><td>3<td>klaar</table></table>", "3  klaar"),
        ("<table><tr></tr><tr><td></td></tr></table>na", "na"),
        ("voor<table>los<td>cel</table>", "voor\nlos\ncel"),
    ],
)
def test_a_row_of_a_table_is_one_line_when_each_cell_is(html: str, tekst: str) -> None:
    assert gelezen(html) == tekst


@pytest.mark.parametrize("html", ["", "  ", "<!-- een -->"])
def test_nothing_is_nothing(html: str) -> None:
    assert gelezen(html) == ""


@pytest.mark.parametrize(
    "html", ["<table><tr><td>" * 20_000, "<ol><li>" * 20_000, "<q>" * 20_000, "<p>a" * 50_000, "<td>" * 50_000]
)
def test_no_page_is_too_deep_or_takes_long(html: str) -> None:
    begin = time.process_time()
    gelezen(html + "klaar")
    assert time.process_time() - begin < 5.0
