package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The prices of one role with the lines and trades on them, as columns. */
@SuppressWarnings("ArrayRecordComponent")
public // columns: read by row, never compared
@Serdeable record ChartWindow(
    String role,
    @Schema(description = "The data set.") String name,
    @Schema(description = "Length of a bar of the data set.") String timeframe,
    @Schema(description = "Whether a row stands for several bars.") boolean thinned,
    @Schema(description = "UTC epoch milliseconds of the open.") long[] time,
    double[] open,
    double[] high,
    double[] low,
    double[] close,
    double[] volume,
    List<ChartLine> lines,
    List<ChartMarker> markers,
    @Schema(
            description =
                "How many markers the window has that are not sent because they are more than the"
                    + " points asked for; then none is sent.")
        int markersLeftOut) {}
