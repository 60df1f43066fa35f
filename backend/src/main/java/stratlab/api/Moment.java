package stratlab.api;

/**
 * How something that is watched stands.
 *
 * @param document as JSON on one line; two moments differ when their documents do
 * @param last whether nothing can follow
 */
record Moment(String document, boolean last) {}
