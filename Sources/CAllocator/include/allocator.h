/// Lets the C library's allocator keep at most so many arenas; does nothing where it has none.
///
/// glibc gives threads arenas of their own, eight for each processor. What one thread frees in its arena no other one uses, so a server
/// with many threads holds several times the memory that it needs. See mallopt(3).
void plan_limit_arenas(int count);
