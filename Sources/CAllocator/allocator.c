#include "allocator.h"

#ifdef __linux__
#include <malloc.h>
#endif

void plan_limit_arenas(int count) {
#ifdef M_ARENA_MAX
  mallopt(M_ARENA_MAX, count);
#else
  (void)count;
#endif
}
