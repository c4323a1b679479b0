"""A workbook with a cover, one sheet for each area, a second appendix with targets, a copy of a sheet and a hidden draft. No area rows: the
names of the sheets, or a line above the table, say the area. Made by openpyxl.
"""

from openpyxl import Workbook
from openpyxl.styles import Font

from source import *

NAME = "sheet-per-area"
HEADINGS = ["Số TT", "Nhiệm vụ cụ thể", "Sản phẩm đầu ra", "Chủ trì", "Phối hợp", "Thời hạn"]
SHEETS = {INSTITUTIONS: "1. Thể chế", FINANCE: "Cải cách tài chính công", MODERN: "LV6", STEERING: "Chung"}
LINES = {STEERING: "Lĩnh vực: Công tác chỉ đạo, điều hành"}
TASKS = [
    task(INSTITUTIONS, "Kế hoạch phổ biến, giáo dục pháp luật", "Kế hoạch; hội nghị", JUSTICE, "Quý I", "date", "2021-03-31"),
    task(INSTITUTIONS, "Góp ý, ban hành VBQPPL đúng quy định", "Văn bản", JUSTICE, "Thường xuyên", "recurring"),
    task(FINANCE, "Quy chế chi tiêu nội bộ, tự chủ, tiết kiệm", "Quy chế", MONEY, "Quý I", "date", "2021-03-31"),
    task(FINANCE, "Đôn đốc giải ngân vốn đầu tư công", "Báo cáo", MONEY, "Hằng tháng", "recurring"),
    task(MODERN, "Văn bản điện tử, chữ ký số, hồ sơ công việc điện tử", "Báo cáo tỷ lệ", OFFICE, "Thường xuyên", "recurring"),
    task(MODERN, "Kế hoạch ứng dụng CNTT, chính quyền điện tử", "Kế hoạch", CULTURE, "Tháng 1", "date", "2021-01-31"),
    task(STEERING, "Khắc phục hạn chế PAR Index năm trước", "Kế hoạch khắc phục", HOME, "Quý II", "date", "2021-06-30"),
    task(STEERING, "Tự chấm điểm PAR Index", "Quyết định công bố", HOME, "Quý IV", "date", "2021-12-31", coordinators=COMMUNES, units=SECOND_HALF),
]

book = Workbook()
cover = book.active
cover.title = "Bìa"
cover["B5"] = "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021"
cover["B6"] = "UBND THỊ XÃ HƯƠNG TRÀ"
cover["B7"] = "Dữ liệu mẫu"


def put(sheet, tasks, first):
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(first, column, heading).font = Font(bold=True)
    for index, one in enumerate(tasks):
        values = [index + 1, one["title"], one["product"], one["typed_lead"], one["coordinators"] or None, one["deadline"]]
        for column, value in enumerate(values, 1):
            sheet.cell(first + 1 + index, column, value)


planted = [("import-sheet-skipped", "Bìa", "")]
for area, name in SHEETS.items():
    sheet = book.create_sheet(name)
    tasks = [one for one in TASKS if one["area"] == area]
    sheet["A1"] = LINES.get(area, "Phụ lục nhiệm vụ")
    put(sheet, tasks, 3)
planted += [("import-area-unsure", "LV6", "A4"), ("import-renumbered", "1. Thể chế", "A3")]

targets = book.create_sheet("Hệ thống chỉ tiêu")
for row, values in enumerate([
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2021", "Đơn vị theo dõi"],
    [1, "Hồ sơ TTHC giải quyết đúng hạn và trước hạn", "%", 98, ONE_STOP],
    [2, "Văn bản điện tử ký số (trừ mật)", "%", 100, OFFICE],
], 1):
    for column, value in enumerate(values, 1):
        targets.cell(row, column, value)
planted.append(("import-sheet-skipped", "Hệ thống chỉ tiêu", ""))

copy = book.create_sheet("1. Thể chế (2)")
put(copy, [one for one in TASKS if one["area"] == INSTITUTIONS], 3)
planted.append(("import-sheet-left-out", "1. Thể chế (2)", ""))

draft = book.create_sheet("Nháp")
put(draft, [task(FINANCE, "Nhiệm vụ của bản nháp cũ", "Báo cáo", MONEY, "Quý I", "date")], 2)
draft.sheet_state = "hidden"
planted.append(("import-sheet-left-out", "Nháp", ""))

save(book, NAME)
write_expectation(NAME, TASKS, planted, header={
    "title": "Kế hoạch cải cách hành chính năm 2021", "place": "thị xã Hương Trà", "sample": True,
})
