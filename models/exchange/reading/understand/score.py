"""How alike two texts are by their words: without diacritics, abbreviations of offices written out."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.text.search import fold

Words = frozenset[str]
_WORD = re.compile(r"[a-z]+")
_SPELT_OUT = {
    "bvmt": "bao ve moi truong",
    "cbcc": "can bo cong chuc",
    "cbccvc": "can bo cong chuc vien chuc",
    "cchc": "cai cach hanh chinh",
    "cqdp": "chinh quyen dia phuong",
    "dvc": "dich vu cong",
    "dvctt": "dich vu cong truc tuyen",
    "dvcq": "dan van chinh quyen",
    "dkkd": "dieu kien kinh doanh",
    "hdnd": "hoi dong nhan dan",
    "knkn": "kien nghi khieu nai",
    "kntc": "khieu nai to cao",
    "kt": "kinh te",
    "ktxh": "kinh te xa hoi",
    "mttq": "mat tran to quoc",
    "ndvcq": "nam dan van chinh quyen",
    "ntm": "nong thon moi",
    "qcdc": "quy che dan chu",
    "tthc": "thu tuc hanh chinh",
    "ubnd": "uy ban nhan dan",
    "xdntm": "xay dung nong thon moi",
    "xh": "xa hoi",
}
_SAME_AS = (
    ("uu diem", "ket qua dat duoc"),
    ("mat duoc", "ket qua dat duoc"),
    ("chua duoc", "kho khan han che"),
    ("chua dat", "kho khan han che"),
    ("thanh tich", "ket qua dat duoc"),
    ("khuyet diem", "khuyet diem han che"),
    ("ton tai", "ton tai han che"),
    ("phuong huong", "phuong huong nhiem vu giai phap thoi gian toi"),
    ("nhan xet", "nhan xet danh gia"),
    ("tiep dan", "tiep cong dan"),
    ("mat tran to quoc", "mat tran to quoc mttq"),
)
"""What offices call the same thing, folded."""
_NEUTRAL = 1.6
"""The weight of a word no title has: about that of a word three of fourteen titles share."""


@lru_cache(maxsize=2_048)
def words(text: str) -> Words:
    """Return the words of a text, folded, without figures."""
    found: set[str] = set()
    folded = fold(text)
    for said, meant in _SAME_AS:
        if said in folded:
            folded = f"{folded} {meant}"
    for word in _WORD.findall(folded):
        if spelt := _SPELT_OUT.get(word):
            found.update(spelt.split())
        else:
            found.add(word)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of a text with their weight together."""

    words: Words
    total: float


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word tells: what many titles share tells little."""

    of: Mapping[str, float]

    def bag(self, *texts: str) -> Bag:
        """Return the words of texts, weighed together."""
        held = words(texts[0]) if len(texts) == 1 else words(" ".join(texts))
        return Bag(held, self.total(held))

    def likeness(self, one: Bag, other: Bag) -> float:
        """Return how alike two texts are, 0 for no word shared to 1 for the same words."""
        shared = one.words & other.words
        return 2 * self.total(shared) / (one.total + other.total) if shared else 0.0

    def total(self, some: Words) -> float:
        """Return the weight of words together."""
        weight = self.of.get
        return sum([weight(word, _NEUTRAL) for word in some])


@dataclass(frozen=True, slots=True)
class Index:
    """Many texts, to be compared with one at a time, fast."""

    totals: tuple[float, ...]
    postings: Mapping[str, tuple[float, tuple[int, ...]]]
    """For each word its weight and the positions of the texts that have it."""

    def likenesses(self, one: Bag) -> list[float]:
        """Return how alike a text is to each text of the index, as `Weights.likeness` does."""
        shared = [0.0] * len(self.totals)
        for word in one.words:
            if posting := self.postings.get(word):
                weight, positions = posting
                for position in positions:
                    shared[position] += weight
        return [
            2 * part / (one.total + total) if part else 0.0 for part, total in zip(shared, self.totals, strict=True)
        ]


def index(weigh: Weights, bags: Sequence[Bag]) -> Index:
    """Return the index of texts."""
    positions: dict[str, list[int]] = {}
    for position, bag in enumerate(bags):
        for word in bag.words:
            positions.setdefault(word, []).append(position)
    postings = {word: (weigh.of.get(word, _NEUTRAL), tuple(each)) for word, each in positions.items()}
    return Index(tuple(bag.total for bag in bags), postings)


def weights(titles: Iterable[str]) -> Weights:
    """Return the weights that a list of titles gives to its words."""
    listed = [words(title) for title in titles]
    counts = Counter(word for title in listed for word in title)
    return Weights({word: math.log(1 + len(listed) / count) for word, count in counts.items()})
