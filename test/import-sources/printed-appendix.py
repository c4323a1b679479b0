"""The usual printed appendix: a title block, the header in row 7, area rows in Roman capitals across all columns, a row of column
numbers, a sub-heading, a hidden row, totals, notes and the signature block. Made by openpyxl.
"""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from source import *

NAME = "printed-appendix"
SHEET = "Phụ lục 1 "
HEADINGS = ["STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Kinh phí", "Ghi chú"]
AREA_ROWS = {
    INSTITUTIONS: "I. CẢI CÁCH THỂ CHẾ",
    PROCEDURES: "II. CẢI CÁCH TTHC VÀ KIỂM SOÁT TTHC",
    STAFF: "III. XÂY DỰNG VÀ NÂNG CAO CHẤT LƯỢNG ĐỘI NGŨ CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC",
    STEERING: "IV. TỔ CHỨC CHỈ ĐẠO, ĐIỀU HÀNH",
}
TASKS = [
    task(INSTITUTIONS, "Ban hành Kế hoạch kiểm tra, rà soát, hệ thống hóa VBQPPL", "Kế hoạch", JUSTICE, "Quý I", "date", "2021-03-31",
         "Các phòng, ban, đơn vị liên quan"),
    task(INSTITUTIONS, "Báo cáo kết quả rà soát VBQPPL", "Báo cáo", JUSTICE, "Trước 30/11", "date", "2021-11-30",
         COMMUNES, SECOND_HALF, typed_lead="P. Tư pháp", hidden=True),
    task(INSTITUTIONS, "Góp ý, ban hành VBQPPL đúng quy định", "Văn bản", JUSTICE, "Thường xuyên", "recurring"),
    task(PROCEDURES, "Rà soát, đơn giản hóa TTHC", "Quyết định thông qua phương án đơn giản hóa", OFFICE, "Trước ngày 15/9/2021", "date",
         "2021-09-15", "Phòng Tư pháp; TTHCC", [JUSTICE, ONE_STOP], typed_lead="Văn phòng HĐND&UBND"),
    task(PROCEDURES, "Tổng hợp, báo cáo số liệu giải quyết TTHC", "Báo cáo số liệu", ONE_STOP, "Hằng tháng", "recurring", typed_lead="TTHCC"),
    task(STAFF, "Kế hoạch đào tạo, bồi dưỡng CBCCVC", "- Kế hoạch;\n- Báo cáo năm", HOME, "Tháng 01", "date", "2021-01-31", typed_lead="PNV",
         budget=120, read_product="- Kế hoạch; - Báo cáo năm"),
    task(STAFF, "Đánh giá, xếp loại chất lượng CBCCVC (NĐ 90/2020/NĐ-CP)", "Quyết định", HOME, "15/12/2021", "date", "2021-12-15"),
    task(STEERING, "Ban hành Kế hoạch tuyên truyền CCHC", "Kế hoạch", HOME, "Quý I/2021", "date", "2021-03-31", CULTURE, [CULTURE]),
    task(STEERING, "Báo cáo CCHC quý, 6 tháng, năm", "Báo cáo", HOME, "Hằng quý", "recurring", coordinators=COMMUNES, units=FIRST_HALF),
]
COMMON_HEADING_BEFORE = "Rà soát, đơn giản hóa TTHC"

book = Workbook()
sheet = book.active
sheet.title = SHEET
bold = Font(bold=True)


def across(row, text, font=bold):
    sheet.cell(row, 1, text).font = font
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(HEADINGS))
    sheet.cell(row, 1).alignment = Alignment(horizontal="center", wrap_text=True)


sheet["A1"] = "ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ"
sheet.merge_cells("A1:C1")
across(3, "PHỤ LỤC")
across(4, "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021")
across(5, "(Kèm theo Quyết định số 1822/QĐ-UBND ngày 22/12/2020 của UBND thị xã Hương Trà; các nhiệm vụ là dữ liệu mẫu)", Font(italic=True))
for column, heading in enumerate(HEADINGS, 1):
    sheet.cell(7, column, heading).font = bold
    sheet.cell(8, column, f"({column})")

row = 9
areas = []
number = 0
planted = []
for one in TASKS:
    if one["area"] not in areas:
        areas.append(one["area"])
        across(row, AREA_ROWS[one["area"]])
        row, number = row + 1, 0
    if one["title"] == COMMON_HEADING_BEFORE:
        sheet.cell(row, 2, "Nhiệm vụ chung:").font = bold
        planted.append(("import-row-skipped", SHEET, f"B{row}"))
        row += 1
    number += 1
    values = [number, one["title"], one["product"], one["typed_lead"], one["coordinators"], one["deadline"], one.get("budget"), "Dữ liệu mẫu"]
    for column, value in enumerate(values, 1):
        sheet.cell(row, column, value or None)
    if one.get("hidden"):
        sheet.row_dimensions[row].hidden = True
        planted.append(("import-hidden-rows", SHEET, f"B{row}"))
    if one["typed_lead"] != one["lead"]:
        planted.append(("unit-spelling", SHEET, f"D{row}"))
    row += 1
across(row, f"Tổng cộng: {len(TASKS)} nhiệm vụ")
planted.append(("import-row-skipped", SHEET, f"A{row}"))
row += 2
sheet.cell(row, 1, "Ghi chú: các nhiệm vụ trong phụ lục là dữ liệu mẫu.")
planted.append(("import-row-skipped", SHEET, f"A{row}"))
row += 2
for offset, (left, right) in enumerate([
    ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"), ("- Như trên;", "CHỦ TỊCH"), ("- Lưu: VT, NV.", None), (None, "(Ký tên, đóng dấu)"),
]):
    sheet.cell(row + offset, 1, left)
    sheet.cell(row + offset, 6, right)
planted += [
    ("import-row-skipped", SHEET, f"A{row}"), ("import-row-skipped", SHEET, "A8"), ("import-renumbered", SHEET, "A7"),
]
save(book, NAME)
write_expectation(NAME, TASKS, planted, header={
    "title": "Kế hoạch cải cách hành chính năm 2021", "place": "thị xã Hương Trà", "decisionNumber": "1822/QĐ-UBND",
    "decisionDate": "2020-12-22", "sample": True,
})
