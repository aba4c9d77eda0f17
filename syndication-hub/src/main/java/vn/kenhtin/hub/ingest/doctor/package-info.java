/**
 * The feed doctor: tells the owner of a feed, in Vietnamese and English, what other readers will stumble over and how to mend it. Entry type:
 * {@link vn.kenhtin.hub.ingest.doctor.FeedDoctorResource}.
 *
 * <p>It shows how the hub understands a document and stores nothing. It knows nothing of sources and of articles.
 */
@NullMarked
package vn.kenhtin.hub.ingest.doctor;

import org.jspecify.annotations.NullMarked;
