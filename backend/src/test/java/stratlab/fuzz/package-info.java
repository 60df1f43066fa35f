/**
 * Sends every operation of the API's document values of hostile sizes and kinds. What is sent
 * follows from the document, so that an operation that somebody adds is tried too. Uses nothing but
 * the JDK: {@code infra/fuzz} runs it from its source against a server in a process of its own, and
 * a test runs a short form.
 */
package stratlab.fuzz;
