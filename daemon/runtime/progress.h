// Whether every flow of the program still moves: what feeds the service manager's watchdog.
//
// A flow says before it waits how long that may rightly take (a command's deadline, the pause until the next
// look). A flow that has not come back by then hangs, and the watchdog is no longer fed. A server that cannot
// be reached is no hang: the flow that retries moves.
#pragma once

#include <chrono>
#include <list>
#include <string>

namespace bp {

class Progress {
public:
    using Clock = std::chrono::steady_clock;

    // One flow's mark; as long as it lives it must be renewed. Created by add().
    class Mark {
    public:
        // The flow moves, and will again within that time.
        void expect_within(Clock::duration time) { due_ = Clock::now() + time; }
        // The flow has ended as it should.
        void done() { due_ = Clock::time_point::max(); }

    private:
        friend class Progress;
        std::string name_;
        Clock::time_point due_ = Clock::time_point::max();
    };

    // The mark lives as long as the Progress.
    Mark& add(std::string name) {
        Mark& mark = marks_.emplace_back();
        mark.name_ = std::move(name);
        return mark;
    }

    // The name of a flow that is overdue; "" if all move.
    std::string overdue() const {
        for (const Mark& mark : marks_) {
            if (Clock::now() > mark.due_) return mark.name_;
        }
        return {};
    }

private:
    std::list<Mark> marks_;  // a list: marks stay where they are
};

}  // namespace bp
