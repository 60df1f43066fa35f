package stratlab.api.event;

/**
 * How something that is watched stands.
 *
 * @param document as JSON on one line; two moments differ when their documents do
 * @param last whether nothing can follow
 */
record Snapshot(String document, boolean last) {}
