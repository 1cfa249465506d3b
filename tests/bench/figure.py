"""One measured figure and where it must lie."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    unit: str
    against: str  # what it is measured against
    ratio: float  # over 1: better than that
    limit: str    # of the ratio, such as ">= 1.0"

    def within_limit(self) -> bool:
        return self.ratio >= float(self.limit.removeprefix(">= "))

    def as_text(self) -> str:
        verdict = "ok" if self.within_limit() else "MISSED"
        return (f"{self.name:<22} {self.value:>10.3f} {self.unit:<8} {self.ratio:>6.2f} x  (must be {self.limit})"
                f"  {verdict:<6}  against {self.against}")


def below(name: str, value: float, unit: str, limit: float) -> Figure:
    """A figure that must not exceed a fixed limit; its ratio says how many times it would fit in (1000 at most)."""
    return Figure(name, round(value, 3), unit, f"the limit of {limit:g} {unit}", round(limit / max(value, limit / 1000), 3),
                  ">= 1.0")
