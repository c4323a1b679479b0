"""A header of two rows with merged cells, no STT, areas in words alone with the names of NQ 76/NQ-CP, real dates in two columns, a lead
merged over several tasks, a budget in nghìn đồng. Made by openpyxl.
"""

from openpyxl import Workbook
from openpyxl.styles import Font

from source import *

NAME = "two-row-header"
SHEET = "KH CCHC"
AREA_ROWS = {
    ORGANISATION: "Cải cách tổ chức bộ máy hành chính nhà nước",
    STAFF: "Cải cách chế độ công vụ",
    FINANCE: "Cải cách tài chính công",
    MODERN: "Xây dựng, phát triển chính quyền điện tử, chính quyền số",
}


def day(month, number):
    return date(2021, month, number)


TASKS = [
    task(ORGANISATION, "Rà soát chức năng, nhiệm vụ, cơ cấu tổ chức các phòng (NĐ 108/2020/NĐ-CP)", "Quyết định", HOME, day(6, 30), "date",
         "2021-06-30", start=day(4, 1), budget=15000, same_lead=3),
    task(ORGANISATION, "Sắp xếp đơn vị sự nghiệp công lập, trường học", "Đề án; Quyết định", HOME, day(9, 30), "date", "2021-09-30",
         "Phòng GD&ĐT", [EDUCATION], start=day(7, 1)),
    task(ORGANISATION, "Thực hiện phân cấp, ủy quyền; kiểm tra sau phân cấp", "Văn bản; báo cáo", HOME, day(12, 10), "date", "2021-12-10",
         start=day(10, 1)),
    task(STAFF, "Kiểm tra kỷ luật, kỷ cương hành chính", "Kế hoạch; kết luận", HOME, "Hằng quý", "recurring", start=day(1, 4)),
    task(FINANCE, "Công khai dự toán, quyết toán ngân sách", "Văn bản công khai", MONEY, "Hằng quý", "recurring", coordinators=COMMUNES, units=FIRST_HALF,
         typed_lead="Phòng TC-KH"),
    task(FINANCE, "Giao quyền tự chủ đơn vị sự nghiệp", "Quyết định", MONEY, day(3, 15), "date", "2021-03-15", start=day(1, 11), typed_lead="TCKH",
         budget=250000),
    task(MODERN, "Kế hoạch ứng dụng CNTT, chính quyền điện tử", "Kế hoạch", CULTURE, day(1, 29), "date", "2021-01-29", start=day(1, 4),
         typed_lead="Phòng VH&TT"),
]

book = Workbook()
sheet = book.active
sheet.title = SHEET
sheet["A1"] = "PHỤ LỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021 (dữ liệu mẫu)"
sheet.merge_cells("A1:H1")
for cell, text in {
    "A3": "Nội dung, nhiệm vụ", "B3": "Kết quả, sản phẩm", "C3": "Cơ quan", "E3": "Thời gian", "G3": "Kinh phí (nghìn đồng)", "H3": "Ghi chú",
    "C4": "Chủ trì", "D4": "Phối hợp", "E4": "Bắt đầu", "F4": "Hoàn thành",
}.items():
    sheet[cell] = text
    sheet[cell].font = Font(bold=True)
for area in ["A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4"]:
    sheet.merge_cells(area)

row = 5
areas = []
planted = [("import-column-kept", SHEET, "E4"), ("import-budget-unit", SHEET, "G4")]
covered = 0
for one in TASKS:
    if one["area"] not in areas:
        areas.append(one["area"])
        sheet.cell(row, 1, AREA_ROWS[one["area"]].upper() if one["area"] == STAFF else AREA_ROWS[one["area"]]).font = Font(bold=True)
        row += 1
    sheet.cell(row, 1, one["title"])
    sheet.cell(row, 2, one["product"])
    if covered == 0:
        sheet.cell(row, 3, one["typed_lead"])
    sheet.cell(row, 4, one["coordinators"] or None)
    for column, value in [(5, one.get("start")), (6, one["deadline"])]:
        sheet.cell(row, column, value).number_format = "dd/mm/yyyy"
    sheet.cell(row, 7, one.get("budget"))
    if "same_lead" in one:
        covered = one["same_lead"]
        sheet.merge_cells(start_row=row, start_column=3, end_row=row + covered - 1, end_column=3)
        planted.append(("import-merged-filled", SHEET, f"C{row}"))
    if one["typed_lead"] != one["lead"]:
        planted.append(("unit-spelling", SHEET, f"C{row}"))
    covered = max(0, covered - 1)
    row += 1
save(book, NAME)
planted.append(("import-place-guessed", SHEET, ""))
write_expectation(NAME, TASKS, planted, header={"sample": True})
