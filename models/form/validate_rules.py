"""What is wrong in the rules of a form and in how its figures are found in the prose."""

from collections import Counter
from collections.abc import Iterator

from models.form.definition import Column, FormDefinition, Mention, Rule
from models.form.terms import Term, terms

JUMPS = frozenset({"count", "decimal", "percent", "ratio", "least"})


def rule_problems(form: FormDefinition) -> Iterator[str]:
    """Yield what is wrong in the rules, the mentions and the limits of jumps, each as place and reason."""
    for kind, names in (
        ("quy tắc", [rule.id for rule in form.rules]),
        ("cách nêu", [each.id for each in form.mentions]),
    ):
        yield from (f"{kind} “{name}” có {times} lần" for name, times in Counter(names).items() if times > 1)
    for rule in form.rules:
        yield from (f"quy tắc “{rule.id}”: {problem}" for problem in _rule(form, rule))
    for mention in form.mentions:
        yield from (f"cách nêu “{mention.id}”: {problem}" for problem in _mention(form, mention))
    for name in sorted(JUMPS - set(form.jumps)):
        yield f"phần “jumps” thiếu “{name}”"
    for name, value in form.jumps.items():
        if isinstance(value, str) or value <= 0:
            yield f"phần “jumps”: “{name}” phải là số lớn hơn 0"


def _rule(form: FormDefinition, rule: Rule) -> Iterator[str]:
    for side in (rule.left, rule.right):
        for term in terms(side):
            yield from _term(form, term)
    if not rule.advice.endswith("."):
        yield "“advice” phải là một câu trọn vẹn"


def _term(form: FormDefinition, term: Term) -> Iterator[str]:
    if not term.cell:
        return
    column = _cell(form, term.cell)
    if column is None:
        yield f"không có ô “{term.cell}”"
    elif column.type == "text":
        yield f"không tính được từ cột chữ “{term.cell}”"
    elif term.side and (term.side not in {"a", "b"} or column.type != "ratio"):
        yield f"không đọc được “{term.cell}.{term.side}”: chỉ cột “ratio” có .a và .b"


def _mention(form: FormDefinition, mention: Mention) -> Iterator[str]:
    if not mention.columns:
        yield "thiếu cột trong “columns”"
    for name in (*mention.columns, *mention.wholes):
        for term in terms(name):
            yield from _term(form, term)
    if not mention.topic and not mention.after:
        yield "cần “topic” hoặc “after”"
    if mention.after and mention.after not in {other.id for other in form.mentions}:
        yield f"“after” cần cách nêu “{mention.after}” mà biểu mẫu không có"
    addresses = {section.address for section in form.written_sections}
    yield from (f"không có mục “{address}” có lời văn" for address in mention.sections if address not in addresses)
    if mention.since and not any(field.id == mention.since and field.type == "year" for field in form.fields):
        yield f"“since” cần ô năm “{mention.since}”"
    words = (*mention.topic, *mention.unit, *mention.also, *mention.never)
    yield from (f"“{word}” phải viết bằng chữ thường" for word in words if word != word.lower() or not word.strip())


def _cell(form: FormDefinition, name: str) -> Column | None:
    try:
        return form.cell(name)
    except KeyError:
        return None
