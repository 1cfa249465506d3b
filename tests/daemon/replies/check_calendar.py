"""A text/calendar part as RFC 5545 and RFC 6047 want it; one line for each thing that is wrong."""
import re

LINE_OCTETS = 75  # RFC 5545 section 3.1, without the line end
CONTENT_LINE = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)")
OF_CALENDAR = {"PRODID", "VERSION", "METHOD"}
OF_EVENT = {"UID", "DTSTAMP", "DTSTART", "SEQUENCE"}
UTC = re.compile(r"\d{8}T\d{6}Z")


def check_calendar(part):
    if part.get_content_charset() != "utf-8":  # RFC 6047 section 2.4 wants it to be told
        yield "calendar: the charset is not told as UTF-8"
    if not part.is_attachment() or not (part.get_filename() or "").endswith(".ics"):
        yield "calendar: not a file whose name calendars know"
    raw = part.get_payload(decode=True)
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw) or not raw.endswith(b"\r\n"):
        yield "calendar: a line end is not CRLF"
    for line in raw.split(b"\r\n"):
        if len(line) > LINE_OCTETS:
            yield f"calendar: a line has {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "calendar: a line is folded inside a character"
    try:
        unfolded = re.sub(rb"\r\n[ \t]", b"", raw).decode("utf-8")
    except UnicodeDecodeError:
        yield "calendar: not UTF-8"
        return
    yield from check_content(unfolded.split("\r\n")[:-1], part.get_param("method"))


def check_content(lines, method):
    """`method` is what the Content-Type says (RFC 6047 section 2.4)."""
    components, open_ones, zones_used, zones_told = [], [], set(), set()
    for line in lines:
        match = CONTENT_LINE.fullmatch(line)
        if not match:
            yield f"calendar: no property: {line[:60]!r}"
            continue
        name, parameters, value = match.groups()
        if name == "BEGIN":
            open_ones.append((value, {}))
        elif name == "END":
            if not open_ones or open_ones[-1][0] != value:
                yield f"calendar: END:{value} ends nothing"
                return
            components.append(open_ones.pop())
        elif not open_ones:
            yield f"calendar: {name} stands outside"
        else:
            open_ones[-1][1].setdefault(name, []).append(value)
            if zone := re.search(r";TZID=\"?([^\";:]+)", parameters):
                zones_used.add(zone[1])
            if name == "TZID":
                zones_told.add(value)
    yield from [f"calendar: {kind} is not ended" for kind, _ in open_ones]
    yield from check_components(components, method)
    yield from [f"calendar: the zone {zone} is not described" for zone in sorted(zones_used - zones_told)]


def check_components(components, method):
    calendars = [properties for kind, properties in components if kind == "VCALENDAR"]
    events = [properties for kind, properties in components if kind == "VEVENT"]
    if len(calendars) != 1 or not events:
        yield f"calendar: {len(calendars)} calendars with {len(events)} events"
        return
    for kind, properties, required in [("VCALENDAR", calendars[0], OF_CALENDAR),
                                       *(("VEVENT", event, OF_EVENT) for event in events)]:
        for name in sorted(required):
            if len(properties.get(name, [])) != 1:
                yield f"calendar: {kind} has {name} {len(properties.get(name, []))} times"
    if method is None or calendars[0].get("METHOD") != [method]:
        yield f"calendar: METHOD is {calendars[0].get('METHOD')}, the Content-Type says {method}"
    if method == "CANCEL" and any(event.get("STATUS") != ["CANCELLED"] for event in events):
        yield "calendar: cancels what is not CANCELLED"
    if any(not UTC.fullmatch(stamp) for event in events for stamp in event.get("DTSTAMP", [])):
        yield "calendar: DTSTAMP is not in UTC"
    uids = [uid for event in events for uid in event.get("UID", [])]
    if len(uids) != len(set(uids)):
        yield "calendar: a UID stands twice"
