"""A plan that several hands kept: name of the place over two rows beside the motto of the country, outputs, documents and obstacles under
short headings and a column of the office's own, money in đồng with other units in some cells, a task without a number, a title that goes
on in brackets, one row typed in TCVN3 without its font, and a table of targets with its title below. Made by openpyxl.
"""

from openpyxl import Workbook
from openpyxl.styles import Font

from source import *

NAME = "own-columns"
SHEET = "Kế hoạch 2021"
HEADINGS = ["STT", "Nhiệm vụ", "Đầu ra", "Cơ quan chủ trì", "Hoàn thành trước ngày", "Kinh phí (đồng)", "Văn bản", "Vướng mắc", "Chuyên viên theo dõi"]
ONE = task(INSTITUTIONS, "Theo dõi thi hành pháp luật", "Kế hoạch", JUSTICE, "31/01/2021", "date", "2021-01-31")
TWO = task(INSTITUTIONS, "Tập huấn nghiệp vụ (gồm cấp thị xã và cấp xã)", "Hội nghị", JUSTICE, "30/6/2021", "date", "2021-06-30")
THREE = task(STAFF, "- Kiểm tra công vụ", "Báo cáo", HOME, "Quý III", "date", "2021-09-30")
FOUR = task(STAFF, "Đào tạo, bồi dưỡng cán bộ", "Kế hoạch", HOME, "Quý II", "date", "2021-06-30")
TASKS = [ONE, TWO, THREE, FOUR]

book = Workbook()
sheet = book.active
sheet.title = SHEET
planted = []
row = 0


def put(*values, bold=False):
    global row
    row += 1
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value).font = Font(bold=bold)


def told(*cells):
    planted.extend((code, SHEET, f"{column}{row}") for code, column in cells)


def tcvn3(text):
    """Typed with the capital Ý where the font shows í: "QuÝ" for "Quí"."""
    made = subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=text.encode(), capture_output=True, check=True)
    return made.stdout.decode("cp1252", errors="strict")


put("ỦY BAN NHÂN DÂN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
put("THỊ XÃ HƯƠNG TRÀ", None, None, None, "Độc lập - Tự do - Hạnh phúc", bold=True)
put("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021", bold=True)
put("(dữ liệu mẫu)")
put(*HEADINGS, bold=True)
told(("import-renumbered", "A"), ("import-budget-unit", "F"), ("import-column-unknown", "I"))
put("I", "CẢI CÁCH THỂ CHẾ", bold=True)
put("1", ONE["title"], ONE["product"], JUSTICE, ONE["deadline"], 15_000_000, "12/KH-UBND ngày 20/01/2021", "Chờ hướng dẫn", "Chuyên viên 1")
put("2", "Tập huấn nghiệp vụ", TWO["product"], JUSTICE, TWO["deadline"], "5 triệu", None, "Thiếu người", "Chuyên viên 1")
told(("number-as-text", "F"))
put(None, "(gồm cấp thị xã và cấp xã)")
told(("import-row-joined", "B"))
put(None, "Cộng", None, None, None, 20_000_000)
told(("import-row-skipped", "B"))
put("II", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", bold=True)
put(None, THREE["title"], THREE["product"], HOME, THREE["deadline"], 15, None, "Thiếu kinh phí")
told(("import-budget-small", "F"))
put("3", *[tcvn3(text) for text in (FOUR["title"], FOUR["product"], HOME, "Quí II")], None, None, tcvn3("Thiếu người"))
told(("import-legacy-text", "B"))
row += 1
put("BẢNG CHỈ TIÊU", bold=True)
told(("import-table-skipped", "A"))
put("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", bold=True)
put(1, "Hồ sơ giải quyết đúng hạn", "%", 95)
save(book, NAME)
write_expectation(NAME, TASKS, planted, header={
    "title": "Kế hoạch cải cách hành chính năm 2021", "place": "thị xã Hương Trà", "sample": True,
})
