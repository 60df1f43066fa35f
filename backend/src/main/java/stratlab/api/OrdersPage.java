package stratlab.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the orders in the order of their creation. */
@Serdeable
record OrdersPage(int total, List<Order> items) {}
