package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the orders in the order of their creation. */
@Serdeable
public record OrdersPage(int total, List<Order> items) {}
