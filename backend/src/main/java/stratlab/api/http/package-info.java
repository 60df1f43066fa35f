/**
 * What holds for every request: who may come in, how large a request may be, on which thread it is
 * answered, and how a refusal is put.
 */
@NullMarked
package stratlab.api.http;

import org.jspecify.annotations.NullMarked;
