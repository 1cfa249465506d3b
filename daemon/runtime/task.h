// Task<T>: a coroutine on the one loop. The only header that includes Asio's coroutine headers.
//
// House rules, because GCC 12 destroys some temporaries of a co_await expression twice (no warning):
//  - name it, then await it: no brace-built aggregate, no lambda with captures and no `c ? x : co_await y`
//    inside a co_await expression;
//  - no lambda coroutines with captures;
//  - parameters of a coroutine by value, unless the caller awaits it at once.
// Boost 1.74 has neither cancellation slots nor awaitable operators: a deadline is a timer that cancels the
// descriptor (see edges/), a stop wakes sleepers by StopLatch (runtime/stop.h).
#pragma once

#include <utility>  // before Boost 1.74's awaitable.hpp, which forgets it (std::exchange)

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace bp {

template <typename T>
using Task = boost::asio::awaitable<T>;

}  // namespace bp
