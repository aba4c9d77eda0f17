package vn.kenhtin.hub.related;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on what editors of sources chose. */
interface ChoiceDao {

    /** One choice as told; {@code place} counts the pins and hides of one article apart, from 0. */
    record Row(UUID article, boolean hidden, int place, String told) {}

    @SqlQuery("""
            select article, hidden, place, told
            from related_choice
            where article in (<articles>)
            order by article, hidden, place
            """)
    @RegisterConstructorMapper(Row.class)
    List<Row> choices(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> articles);

    @SqlUpdate("delete from related_choice where article in (<articles>)")
    void delete(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> articles);

    @SqlBatch("insert into related_choice (article, hidden, place, told) values (:article, :hidden, :place, :told)")
    void insert(@BindMethods Collection<Row> rows);
}
