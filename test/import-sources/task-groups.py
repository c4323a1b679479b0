"""Group rows over their tasks (1 / 1.1 / a), leads and deadlines merged over a group and its tasks, areas by number alone ("Mục I", "Phần thứ
hai", "Lĩnh vực 3"), an area that no catalogue has, a blank lead that nothing covers. Flat OpenDocument saved as .xlsx by LibreOffice.
"""

from source import *

NAME = "task-groups"
SHEET = "Kế hoạch năm 2021"
HEADINGS = ["TT", "Nội dung", "Kết quả", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"]
TASKS = [
    task(INSTITUTIONS, "Ban hành kế hoạch rà soát VBQPPL", "Kế hoạch", JUSTICE, "Quý I", "date", "2021-03-31"),
    task(INSTITUTIONS, "Báo cáo kết quả rà soát VBQPPL", "Báo cáo", JUSTICE, "Tháng 11", "date", "2021-11-30"),
    task(INSTITUTIONS, "Theo dõi tình hình thi hành pháp luật", "Báo cáo", JUSTICE, "Quý IV", "date", "2021-12-31"),
    task(PROCEDURES, "Kế hoạch kiểm soát TTHC", "Kế hoạch", OFFICE, "Tháng 01", "date", "2021-01-31"),
    task(PROCEDURES, "Rà soát, đơn giản hóa TTHC", "Phương án", OFFICE, "Trước 15/9", "date", "2021-09-15"),
    task(PROCEDURES, "Báo cáo kiểm soát TTHC", "Báo cáo", OFFICE, "Quý IV", "date", "2021-12-31"),
    task(ORGANISATION, "Sắp xếp thôn, tổ dân phố", "Đề án, biên bản", None, "Quý II", "date", "2021-06-30"),
    task(ORGANISATION, "Sắp xếp đơn vị sự nghiệp công lập", "Đề án", HOME, "Quý III", "date", "2021-09-30"),
    task(None, "Hội thi tìm hiểu cải cách hành chính", "Hội thi", HOME, "Quý III", "date", "2021-09-30"),
]
rows = []
planted = []


def place(column):
    return f"{column}{len(rows) + 1}"


def put(*cells):
    rows.append([cell_xml(None) if cell is None else cell if cell in (COVERED,) or cell.startswith("<table") else cell_xml(cell) for cell in cells])


def area(text):
    rows.append([cell_xml(text, columns=6, bold=True), *[COVERED] * 5])


def numbered(number, index, **over):
    one = TASKS[index]
    cells = {"lead": one["typed_lead"], "deadline": one["deadline"], **over}
    put(number, one["title"], one["product"], cells["lead"], one["coordinators"] or None, cells["deadline"])


def told(code, column):
    planted.append((code, SHEET, place(column)))


put(*HEADINGS)
told("import-area-unsure", "A")
area("Mục I")
told("import-row-skipped", "A")
told("import-merged-filled", "D")
put("1", "Rà soát văn bản quy phạm pháp luật", None, cell_xml(JUSTICE, rows=3))
numbered("1.1", 0, lead=COVERED)
numbered("1.2", 1, lead=COVERED)
numbered("2", 2)
told("import-area-unsure", "A")
area("Phần thứ hai")
told("import-row-skipped", "A")
put("1", "Kiểm soát thủ tục hành chính tại thị xã")
told("import-row-skipped", "A")
put("1.1", "Thực hiện kế hoạch năm:")
told("import-merged-filled", "D")
numbered("a)", 3, lead=cell_xml(OFFICE, rows=2))
numbered("b)", 4, lead=COVERED)
numbered("1.2", 5)
told("import-area-unsure", "A")
area("Lĩnh vực 3")
told("lead-missing", "D")
numbered("1", 6, lead=None)
numbered("2", 7)
told("import-area-missing", "A")
area("IX. HỘI THI, PHONG TRÀO")
numbered("1", 8)
planted.append(("import-renumbered", SHEET, "A1"))
planted.append(("import-year-guessed", SHEET, ""))
convert_rows([(SHEET, rows)], NAME)
planted.append(("import-place-guessed", SHEET, ""))
write_expectation(NAME, TASKS, planted)
