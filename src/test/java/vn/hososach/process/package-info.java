/** What tests of processes need: jobs run by hand, and a record of which flows were taken. */
package vn.hososach.process;
