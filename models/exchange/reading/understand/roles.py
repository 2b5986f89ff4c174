"""Roles typed in capitals above a signature, as they are written inside a sentence: `Trưởng phòng Nội vụ`."""

import re

from models.text.clean import clean_line

_PLACES = ("tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu")
# what the names of offices and places begin after, and is itself written small unless it begins the role
_BODIES = (
    *("phòng", "ban", "sở", "ủy ban", "uỷ ban", "hội", "đội", "trung tâm", "văn phòng", "cục", "chi cục", "vụ"),
    *_PLACES,
)
_ROLES = {
    "phó chủ tịch": "Phó Chủ tịch",
    "chủ tịch": "Chủ tịch",
    "phó chánh": "Phó Chánh",
    "chánh": "Chánh",
    "phó trưởng": "Phó Trưởng",
    "phó giám đốc": "Phó Giám đốc",
    "giám đốc": "Giám đốc",
}
_BODY_OF_ITS_OWN = re.compile(r"\b(Chánh|Giám đốc|công chức)\s+(sở|ban|văn phòng|thanh tra|trung tâm)\b", re.IGNORECASE)
_ACRONYMS = re.compile(r"\b(?:ubnd|hđnd|ubmttq|mttq)\b", re.IGNORECASE)
_ROLE = re.compile(rf"\b(?:{'|'.join(_ROLES)})\b")
_NAME = re.compile(rf"\b({'|'.join(_BODIES)})\s+(?=[^\W\d_])(?!(?:{'|'.join(_BODIES)})\b)([^\W\d_])")
_JOINED = re.compile(r"(?:\bvà|[-–,])\s+([^\W\d_])")
_PLACE = re.compile(rf"\b(?:{'|'.join(_PLACES)})\s+([^,;()\-–]+)$")


def written_role(text: str) -> str:
    """Return a role as a sentence writes it; what is not all capitals stays as it was typed."""
    line = clean_line(text)
    if not line.isupper():
        return line
    small = _NAME.sub(lambda match: f"{match[1]} {match[2].upper()}", line.lower())
    small = _JOINED.sub(lambda match: match[0][:-1] + match[1].upper(), small)
    small = _ROLE.sub(lambda match: _ROLES[match[0]], small)
    small = _PLACE.sub(lambda match: match[0][: -len(match[1])] + match[1].title(), small)
    small = _BODY_OF_ITS_OWN.sub(lambda match: f"{match[1]} {match[2].capitalize()}", small)
    small = _ACRONYMS.sub(lambda match: match[0].upper(), small)
    return small[:1].upper() + small[1:]
