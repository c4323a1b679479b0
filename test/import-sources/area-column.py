"""An area column whose cells are merged over the tasks of the area, columns in an order and under names of the office's own, "Tiến độ" for
the deadline, a column that no plan has, line breaks inside cells. Flat OpenDocument saved as .xlsx by LibreOffice.
"""

from source import *

NAME = "area-column"
SHEET = "Sheet1"
HEADINGS = ["TT", "Nội dung cải cách", "TIẾN ĐỘ", "Nội dung\ncông việc", "Đơn vị phối hợp", "Đơn vị\nthực hiện", "Sản phẩm/kết quả đầu ra", "Chuyên viên theo dõi"]
AREA_CELLS = {
    INSTITUTIONS: "Cải cách thể chế", PROCEDURES: "3. Cải cách thủ tục hành chính", MODERN: "Hiện đại hoá hành chính", STEERING: "Chỉ đạo điều hành CCHC",
}
TASKS = [
    task(INSTITUTIONS, "Kế hoạch theo dõi tình hình thi hành pháp luật", "Kế hoạch", JUSTICE, "Tháng 01", "date", "2021-01-31", typed_lead="PTP"),
    task(INSTITUTIONS, "Báo cáo năm về theo dõi tình hình thi hành pháp luật", "Báo cáo năm", JUSTICE, "Tháng 12/2021", "date", "2021-12-31",
         "Phòng Nội vụ\nPhòng Tài chính - Kế hoạch", [HOME, MONEY]),
    task(PROCEDURES, "Niêm yết, công khai, cập nhật TTHC", "Bảng niêm yết, cổng TTĐT", ONE_STOP, "Thường xuyên", "recurring", typed_lead="TT Hành chính công"),
    task(PROCEDURES, "Xin lỗi công dân khi trễ hạn", "Văn bản xin lỗi", "Xã Hương Toàn", "Thường xuyên trong năm", "recurring",
         typed_lead="UBND xã Hương Toàn"),
    task(PROCEDURES, "Khảo sát mức độ hài lòng của người dân,\ntổ chức", "Báo cáo kết quả", HOME, "Quý III - IV", "date", "2021-12-31",
         "Trung tâm Hành chính công và UBND các xã, phường", [ONE_STOP, *SECOND_HALF]),
    task(MODERN, "Duy trì, cải tiến HTQLCL theo TCVN ISO 9001:2015", "Bản công bố", OFFICE, "Cuối năm", "date", "2021-12-31",
         "Phòng VHTT", [CULTURE], typed_lead="VP HĐND và UBND"),
    task(MODERN, "Tăng hồ sơ DVC trực tuyến mức 3, 4; BCCI", "Báo cáo", ONE_STOP, "Hàng quý", "recurring", coordinators=COMMUNES, units=FIRST_HALF),
    task(STEERING, "Kế hoạch kiểm tra CCHC", "Kế hoạch", HOME, "Q.I/2021", "date", "2021-03-31"),
    task(STEERING, "Sơ kết công tác CCHC 6 tháng đầu năm", "Hội nghị", HOME, "6 tháng đầu năm", "date", "2021-06-30"),
]
planted = [("import-column-unknown", SHEET, "H4")]
blank = cell_xml(None)
rows = [
    [cell_xml("DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021", columns=8), *[COVERED] * 7],
    [cell_xml("(Dữ liệu mẫu)", columns=8), *[COVERED] * 7],
    [blank],
    [cell_xml(heading, bold=True) for heading in HEADINGS],
]
for index, one in enumerate(TASKS):
    row = len(rows) + 1
    first = index == 0 or TASKS[index - 1]["area"] != one["area"]
    size = sum(other["area"] == one["area"] for other in TASKS)
    area = cell_xml(AREA_CELLS[one["area"]], rows=size) if first else COVERED
    if first and size > 1:
        planted.append(("import-merged-filled", SHEET, f"B{row}"))
    if one["typed_lead"] != one["lead"]:
        planted.append(("unit-spelling", SHEET, f"F{row}"))
    cells = [one["deadline"], one["title"], one["coordinators"] or None, one["typed_lead"], one["product"], "Chuyên viên A" if index == 0 else None]
    rows.append([cell_xml(index + 1), area, *[cell_xml(cell) for cell in cells]])
convert_rows([(SHEET, rows)], NAME)
planted.append(("import-place-guessed", SHEET, ""))
write_expectation(NAME, TASKS, planted, header={"sample": True})
