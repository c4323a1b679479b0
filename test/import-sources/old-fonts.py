"""Typed in the fonts of the nineties: TCVN3 in .VnTime, headings and areas in .VnTimeH, which shows every letter as a capital. One area and its
tasks were typed later, in Unicode with separate accents. Made by openpyxl; letters of TCVN 5712:1993 by iconv.
"""

import unicodedata

from openpyxl import Workbook
from openpyxl.styles import Font

from source import *

NAME = "old-fonts"
SHEET = "Ke hoach"
SMALL, CAPITAL = Font(name=".VnTime"), Font(name=".VnTimeH", bold=True)
HEADINGS = ["STT", "Nội dung công việc", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"]
AREA_ROWS = {ORGANISATION: "I. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước", MODERN: "II. Hiện đại hóa nền hành chính"}
TASKS = [
    task(ORGANISATION, "Rà soát chức năng, nhiệm vụ, cơ cấu tổ chức các phòng", "Quyết định", HOME, "Quý II", "date", "2021-06-30"),
    task(ORGANISATION, "Sắp xếp đơn vị sự nghiệp công lập, trường học", "Đề án; quyết định", HOME, "Trước 30/9", "date", "2021-09-30",
         "phường Tứ Hạ", ["Phường Tứ Hạ"]),
    task(ORGANISATION, "Kiểm tra sau phân cấp, ủy quyền", "Báo cáo", HOME, "Quý IV", "date", "2021-12-31"),
    task(MODERN, "Hiện đại hóa Bộ phận một cửa cấp xã", "Công trình, thiết bị", "Phường Hương Văn", "Quý III", "date", "2021-09-30",
         typed_lead="UBND phường Hương Văn", unicode=True),
    task(MODERN, "Duy trì, cải tiến hệ thống quản lý chất lượng", "Hồ sơ đánh giá nội bộ", OFFICE, "Quý IV", "date", "2021-12-31", unicode=True),
]


def tcvn3(text, capitals=False):
    letters = text.lower() if capitals else text
    made = subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=letters.encode(), capture_output=True, check=True)
    return made.stdout.decode("cp1252", errors="strict")


def decomposed(text):
    return unicodedata.normalize("NFD", text)


book = Workbook()
sheet = book.active
sheet.title = SHEET
for cell, text in [("A1", "Kế hoạch cải cách hành chính năm 2021"), ("A2", "(dữ liệu mẫu)")]:
    sheet[cell] = tcvn3(text, capitals=True)
    sheet[cell].font = CAPITAL
for column, heading in enumerate(HEADINGS, 1):
    cell = sheet.cell(4, column, tcvn3(heading.replace(" chủ", "\nchủ"), capitals=True))
    cell.font = CAPITAL
row = 5
areas = []
planted = [("import-legacy-text", SHEET, "A1")]
for index, one in enumerate(TASKS):
    later = one.get("unicode")
    if one["area"] not in areas:
        areas.append(one["area"])
        text = AREA_ROWS[one["area"]]
        number, words = text.split(". ")
        sheet.cell(row, 1, number)
        cell = sheet.cell(row, 2, decomposed(words.upper()) if later else tcvn3(words, capitals=True))
        cell.font = Font(bold=True) if later else CAPITAL
        row += 1
    values = [one["title"], one["product"], one["typed_lead"], one["coordinators"], one["deadline"]]
    sheet.cell(row, 1, index + 1)
    for column, value in enumerate(values, 2):
        if value:
            cell = sheet.cell(row, column, decomposed(value) if later else tcvn3(value))
            cell.font = Font() if later else SMALL
    if one["typed_lead"] != one["lead"]:
        planted.append(("unit-spelling", SHEET, f"D{row}"))
    row += 1
save(book, NAME)
planted.append(("import-place-guessed", SHEET, ""))
write_expectation(NAME, TASKS, planted, header={"title": "Kế hoạch cải cách hành chính năm 2021", "sample": True})
