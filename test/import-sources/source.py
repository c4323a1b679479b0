"""What the generators of sample sources share: the words of units, the expectation file, LibreOffice.

Each generator holds its tasks once, as a list, and writes both the sheet and what must be read from it. All tasks are sample data
("dữ liệu mẫu"). Run with the system's Python, which has openpyxl: /usr/bin/python3 test/import-sources/<name>.py
"""

import json
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

# Another folder may be named, to compare what is made there.
HERE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent

INSTITUTIONS = "1"
PROCEDURES = "2"
ORGANISATION = "3"
STAFF = "4"
FINANCE = "5"
MODERN = "6"
STEERING = "7"

HOME = "Phòng Nội vụ"
JUSTICE = "Phòng Tư pháp"
OFFICE = "Văn phòng HĐND và UBND"
MONEY = "Phòng Tài chính - Kế hoạch"
CULTURE = "Phòng Văn hóa và Thông tin"
ONE_STOP = "Trung tâm Hành chính công"
EDUCATION = "Phòng Giáo dục và Đào tạo"

STAYED = [
    "Phường Tứ Hạ", "Phường Hương Vân", "Phường Hương Văn", "Phường Hương Xuân", "Phường Hương Chữ",
    "Xã Hương Toàn", "Xã Hương Bình", "Xã Bình Tiến", "Xã Bình Thành",
]
LEFT = ["Phường Hương An", "Phường Hương Hồ", "Xã Hải Dương", "Xã Hương Phong", "Xã Hương Vinh", "Xã Hương Thọ"]
COMMUNES = "UBND các xã, phường"
# 15 communes until 30/6/2021, 9 from 1/7/2021 (NQ 1264/NQ-UBTVQH14).
FIRST_HALF = STAYED + LEFT
SECOND_HALF = STAYED


def task(area, title, product, lead, deadline, kind, due=None, coordinators="", units=(), typed_lead=None, **more):
    """A task as it is typed, and what it means: `lead` and `units` are catalogue names, `due` an ISO day."""
    return {
        "area": area, "title": title, "product": product, "lead": lead, "typed_lead": lead if typed_lead is None else typed_lead,
        "coordinators": coordinators, "units": list(units), "deadline": deadline, "kind": kind, "due": due, **more,
    }


def expected(tasks):
    return [
        {
            "title": one.get("read_title", one["title"]), "areaId": one["area"], "product": one.get("read_product", one["product"]),
            "lead": one["lead"], "coordinators": sorted(one["units"]), "kind": one["kind"], "due": one["due"],
        }
        for one in tasks
    ]


def write_expectation(name, tasks, findings, year=2021, header=None):
    """`findings`: (code, sheet, cell) of everything planted that is more than a note."""
    found = [{"code": code, "tab": tab, "cell": cell} for code, tab, cell in findings]
    content = {"year": year, "header": header or {}, "tasks": expected(tasks), "findings": found}
    text = json.dumps(content, ensure_ascii=False, indent=2, default=str)
    (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def save(book, name):
    """The date of making is fixed, so that the same tasks make the same file."""
    book.properties.created = book.properties.modified = datetime(2021, 1, 11)
    book.save(HERE / f"{name}.xlsx")


def convert(path, name, *options):
    """Saves a file as .xlsx by LibreOffice."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *options]
        subprocess.run([*command, "--convert-to", "xlsx", "--outdir", str(HERE), str(path)], check=True, capture_output=True)
    made = HERE / f"{Path(path).stem}.xlsx"
    made.replace(HERE / f"{name}.xlsx")


def cell_xml(value, columns=1, rows=1, bold=False):
    """A cell of a flat OpenDocument sheet; merged where it spans several."""
    span = f' table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}"' if columns > 1 or rows > 1 else ""
    style = ' table:style-name="bold"' if bold else ""
    if value is None:
        return f"<table:table-cell{span}{style}/>"
    if isinstance(value, date):
        day = f'office:value-type="date" office:date-value="{value.isoformat()}" table:style-name="day"'
        return f"<table:table-cell {day}{span}/>"
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"{span}{style}/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string"{span}{style}>{lines}</table:table-cell>'


COVERED = "<table:covered-table-cell/>"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def convert_rows(sheets, name):
    """`sheets`: (name, rows), each row a list of XML cells or a pair of its attributes and such a list."""
    tables = []
    for sheet, rows in sheets:
        lines = []
        for row in rows:
            attributes, cells = row if isinstance(row, tuple) else ("", row)
            lines.append(f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>")
        tables.append(f'<table:table table:name="{escape(sheet)}">{"".join(lines)}</table:table>')
    namespaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for prefix, space in [
            ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
            ("fo", "xsl-fo-compatible"),
        ]
    )
    styles = (
        '<number:date-style style:name="dmy"><number:day number:style="long"/><number:text>/</number:text>'
        '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>'
        '<style:style style:name="day" style:family="table-cell" style:data-style-name="dmy"/>'
        '<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {namespaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f'<office:body><office:spreadsheet>{"".join(tables)}</office:spreadsheet></office:body></office:document>'
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.fods"
        path.write_text(document, encoding="utf-8")
        convert(path, name)
