package vn.kenhtin.hub.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The DNS, or a stand-in for it. */
@FunctionalInterface
interface HostNames {

    /** All addresses of a host name or address literal; may block. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
