package vn.hososach.process;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HeardEvents;
import vn.hososach.HssTest;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;

/** What every test of a process works with. */
@HssTest
public abstract class ProcessTest {

    @Autowired
    protected ProcessDriver driver;

    @Autowired
    protected HeardEvents heard;

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected Actors actors;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    protected <V> V as(Actor actor, Supplier<V> work) {
        return actors.runAs(actor, work);
    }
}
