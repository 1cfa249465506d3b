#include <cstdio>

int main() {
    std::puts("brueckenpost");
    return 0;
}
