// What the service manager is told (sd_notify(3)); all of it does nothing without $NOTIFY_SOCKET.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace bp::systemd {

void ready();
void reloading();  // to be followed by ready()
void stopping();
void status(const std::string& text);  // one line for `systemctl status`, no personal data
void watchdog();                       // "alive": only after real progress

// How often the service manager wants to hear watchdog(); nothing if it does not watch.
std::optional<std::chrono::microseconds> watchdog_interval();

}  // namespace bp::systemd
