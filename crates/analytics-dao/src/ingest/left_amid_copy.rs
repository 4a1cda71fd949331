//! A batch that is dropped amid its COPY, as when a client goes away: who is next is answered, and not with its remains.

#![cfg(test)]

use std::{
    cell::Cell,
    future::poll_fn,
    iter,
    pin::pin,
    task::{Context, Poll},
};

use sea_orm::ConnectionTrait;
use temp_postgres::TempPostgres;

use super::transaction::IngestTransaction;
use crate::db::{Db, DbConfig};

#[tokio::test]
async fn what_the_server_has_yet_to_say_of_it_answers_nobody() {
    let cluster = TempPostgres::start().unwrap();
    let db = Db::connect_and_migrate(&DbConfig::new(cluster.url())).await.unwrap();
    let transaction = IngestTransaction::begin(&db).await.unwrap();
    transaction.execute_unprepared("CREATE TEMPORARY TABLE numbers (number bigint) ON COMMIT DROP").await.unwrap();
    let sent = Cell::new(0_u32);
    let endless = iter::repeat_with(|| {
        sent.set(sent.get() + 1);
        b"1\n".repeat(32 * 1024)
    });
    {
        let mut copying = pin!(transaction.copy("COPY numbers FROM STDIN", endless));
        let amid = |context: &mut Context<'_>| match copying.as_mut().poll(context) {
            Poll::Ready(ended) => panic!("it ended: {ended:?}"),
            Poll::Pending if sent.get() > 0 => Poll::Ready(()),
            Poll::Pending => Poll::Pending,
        };
        poll_fn(amid).await;
    }
    drop(transaction);
    for number in 0..20_i64 {
        let question = format!("SELECT {number}::bigint AS number");
        let connection = db.primary_writes().unwrap();
        let answer = connection.query_one_raw(sea_orm::Statement::from_string(db.engine().backend(), question)).await;
        assert_eq!(answer.unwrap().unwrap().try_get::<i64>("", "number").unwrap(), number);
    }
}
