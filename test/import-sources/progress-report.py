"""The table of a report: the plan with result, status, number and date of the document, reasons. Comma-separated text, as exported by an
information system, saved as .xlsx by LibreOffice.
"""

import csv

from source import *

NAME = "progress-report"
SHEET = "progress-report"
HEADINGS = [
    "STT", "Nhiệm vụ", "Kết quả", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện", "Tình trạng", "Số, ngày văn bản", "Nguyên nhân", "Kiến nghị",
]
AREA_ROWS = {INSTITUTIONS: "I. Cải cách thể chế", PROCEDURES: "II. Cải cách thủ tục hành chính", STEERING: "III. Công tác chỉ đạo, điều hành CCHC"}
TASKS = [
    task(INSTITUTIONS, "Kế hoạch kiểm tra, rà soát VBQPPL", "Kế hoạch", JUSTICE, "Quý I", "date", "2021-03-31",
         result="Đã ban hành kế hoạch", status="Đã hoàn thành", document="31/KH-UBND ngày 08/3/2021"),
    task(INSTITUTIONS, "Báo cáo kết quả rà soát VBQPPL", "Báo cáo", JUSTICE, "Trước 30/11", "date", "2021-11-30",
         result="", status="Chưa thực hiện"),
    task(PROCEDURES, "Rà soát, đơn giản hóa TTHC", "Quyết định", OFFICE, "15/9/2021", "date", "2021-09-15",
         result="Đang lấy ý kiến", status="Đang thực hiện", reason="Chờ danh mục của tỉnh", proposal="Đề nghị tỉnh sớm công bố danh mục"),
    task(PROCEDURES, "Giải quyết TTHC theo cơ chế một cửa", "Báo cáo số liệu", ONE_STOP, "Hằng tháng", "recurring",
         result="Giải quyết đúng hạn 98,5%", status="Đang thực hiện"),
    task(STEERING, "Kế hoạch kiểm tra CCHC", "Kế hoạch", HOME, "Quý I", "date", "2021-03-31",
         result="Đã ban hành", status="Đã hoàn thành", document="Số 19/KH-UBND, 05/02/2021"),
]
rows = [
    ["TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021"], ["(Dữ liệu mẫu)"], [], HEADINGS,
]
areas = []
planted = [("import-column-kept", SHEET, "F4"), ("import-column-kept", SHEET, "J4")]
for one in TASKS:
    if one["area"] not in areas:
        areas.append(one["area"])
        rows.append(["", AREA_ROWS[one["area"]]])
    number = len(rows) - 3 - len(areas)
    rows.append([
        number, one["title"], one["product"], one["typed_lead"], one["deadline"], one["result"], one["status"], one.get("document", ""),
        one.get("reason", ""), one.get("proposal", ""),
    ])
    # Its deadline has passed, and neither a day of completion nor a reason is given.
    if one["due"] and "reason" not in one:
        planted.append(("reason-missing", SHEET, f"I{len(rows)}"))
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / f"{NAME}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    # Comma, double quote, UTF-8, all columns as text but the first.
    text_columns = "/".join(f"{column}/2" for column in range(2, len(HEADINGS) + 1))
    convert(path, NAME, f"--infilter=CSV:44,34,76,1,{text_columns}")
planted.append(("import-place-guessed", SHEET, ""))
write_expectation(NAME, TASKS, planted, header={"sample": True})
