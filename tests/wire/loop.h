// For tests: a loop with its connections, and tasks run on it to their end.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <exception>
#include <optional>
#include <stdexcept>

#include "daemon/edges/curl_multi.h"
#include "daemon/edges/failure.h"
#include "daemon/runtime/task.h"

namespace bp {

class Loop {
public:
    boost::asio::io_context io{1};
    CurlMulti multi{io};

    // The task's result or exception. std::runtime_error if it does not end within `patience`.
    template <typename T>
    T run(Task<T> task, std::chrono::seconds patience = std::chrono::seconds(20)) {
        std::optional<T> result;
        std::exception_ptr thrown;
        bool done = false;
        boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr error, T value) {
            thrown = error;
            result = std::move(value);
            done = true;
        });
        run_until(done, patience);
        if (thrown) std::rethrow_exception(thrown);
        return std::move(*result);
    }

    void run(Task<void> task, std::chrono::seconds patience = std::chrono::seconds(20)) {
        std::exception_ptr thrown;
        bool done = false;
        boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr error) {
            thrown = error;
            done = true;
        });
        run_until(done, patience);
        if (thrown) std::rethrow_exception(thrown);
    }

    // The Failure that the task ends in; nullopt if it ends well.
    template <typename T>
    std::optional<Failure> failure_of(Task<T> task) {
        try {
            static_cast<void>(run(std::move(task)));
            return std::nullopt;
        } catch (const Failure& failure) {
            return failure;
        }
    }

private:
    void run_until(const bool& done, std::chrono::seconds patience) {
        const auto until = std::chrono::steady_clock::now() + patience;
        io.restart();
        while (!done && std::chrono::steady_clock::now() < until)
            if (io.run_one_until(until) == 0) break;
        if (!done) throw std::runtime_error("the task did not end in time");
    }
};

}  // namespace bp
