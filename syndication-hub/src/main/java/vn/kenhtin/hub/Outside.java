package vn.kenhtin.hub;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HubUris;

/**
 * What several parts need of the world around them.
 *
 * @param uris the public's view of our URLs
 * @param clients tells who sends requests through our proxies
 * @param meters where is counted
 * @param scheduler to be asked for only while the hub runs
 */
record Outside(HubUris uris, ClientAddress clients, MeterRegistry meters, Supplier<SchedulerClient> scheduler) {}
