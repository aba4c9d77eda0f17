package vn.kenhtin.hub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {

    @ParameterizedTest
    @EnumSource
    void brings_an_empty_database_to_the_newest_schema(TestDatabase kind) {
        try (Database database = kind.open()) {
            int heads = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select count(*) from article_head")
                            .mapTo(Integer.class)
                            .one());
            assertThat(heads).isEqualTo(1);
        }
    }
}
