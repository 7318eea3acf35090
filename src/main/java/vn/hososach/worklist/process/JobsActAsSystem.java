package vn.hososach.worklist.process;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;

/**
 * A job runs without a signed-in person, and so without territory. This binds the system actor before the job's
 * transaction begins, whichever thread the job runs in.
 */
@Component
class JobsActAsSystem extends CommandInterceptor {

    private final ObjectProvider<Actors> actors;

    JobsActAsSystem(ObjectProvider<Actors> actors) {
        this.actors = actors;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            Actors known = actors.getObject();
            return known.runAs(known.system("engine"), () -> next.execute(command));
        }
        return next.execute(command);
    }
}
