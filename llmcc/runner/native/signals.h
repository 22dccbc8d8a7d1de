/* Signals of the child: see signals.c. */
#ifndef LLMCC_SIGNALS_H
#define LLMCC_SIGNALS_H

#include "execute.h"

/* From now on what happens to the call is put into the outcome; its time begins. */
void install_signals(const struct call *call);
#endif
