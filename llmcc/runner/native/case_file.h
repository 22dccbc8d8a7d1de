/* A case's memory as the case file holds it: see case_file.c. */
#ifndef LLMCC_CASE_FILE_H
#define LLMCC_CASE_FILE_H

#include "runner.h"

/* Gives the objects that were found their places, and writes them; all pointers of the case then lead there. */
void write_objects(struct writer *w, struct test_case *c);
#endif
