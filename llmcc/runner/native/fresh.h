/* What each timed call finds in memory: the case's arrays, in another order every time. */
#pragma once

#include "objects.h"

/* Called once per case, outside the sandbox. */
void prepare_arrays(const struct memory *m);

/* Memory as it is before a call; the same seed gives the same order. */
void restore_arrays(const struct memory *m, u64 seed);
