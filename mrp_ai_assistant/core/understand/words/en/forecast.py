"""What is to come of stock: how it looks, when to order, how good forecasts are."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "prediction": """will we sell, are we going to sell, going to sell, will sell, will
        be sold, will be used, will be consumed, forecast+, forecasted, forecasting,
        prediction+, predict, projected, projection+, demand forecast+, forecast demand,
        expected demand, future demand, forecast usage, expected usage, expected
        consumption, stock forecast+, going to use, will we use, going to consume, will
        we consume""",
    "demand": "demand, demands",
    "outlook": """how are we doing for, how are we doing on, how are we doing with, how
        are we for, how are we on, how are we off for, how are we placed for, how are we
        fixed for, how do we stand on, how do we stand with, how do we stand for, how
        does stock look for, how does the stock look for, how does the stock of, how is
        the stock of, how is our stock of, stock outlook, outlook for, outlook of, the
        outlook for, the outlook of""",
    "prediction accuracy": """were the forecasts, were the predictions, were our
        forecasts, was the forecast, was the prediction, forecasts right, forecast
        right, predictions right, prediction right, forecasts been right, forecast been
        right, forecasts any good, forecast any good, trust the forecast, trust the
        forecasts, trust your forecasts, trust the prediction, trust the predictions,
        rely on the forecast, rely on the forecasts""",
    "run_out": """runs out first, run out first, will run out first, run out of first,
        at risk of running out, risk of running out, risk of running out of, risk of
        stockout, risk of a stockout, risk of stock out, stockout risk+, stock out
        risk+, stock risk+, risk of stock outs, run out date, runout date, run out day,
        stockout date, probability of running out, probability of running out of,
        probability of a stockout, probability of stockout, chance of running out,
        chance of running out of, chance of a stockout, odds of running out, odds of
        running out of, likely to run out, likely to run out of, be out of, will be out
        of, going to be out of, going to be short of, going to be short on, end up
        without, ending up without, run out by, running out by""",
    "coverage": """how many days do we have of, how many days have we got of, days of
        cover for, how many weeks of, weeks of cover, weeks of stock, how long have we
        got of, how long do we have of, last us until, how long is left of, enough for
        how many days""",
    "chance": """probability, probabilities, likelihood, chance+, odds, how likely, how
        likely is it, how likely are we, how probable, what risk is there""",
    "order_by": """what do we have to order, what do i have to order, what must we
        order, what must i order, what do we need to order, what do i need to order,
        what do we have to buy, what do i have to buy, what do i need to buy, what do we
        need to buy, what should i buy, what should we buy, so that we do not run out,
        so we do not run out, so we dont run out, to avoid running out, so as not to run
        out, when should i order, when should we order, when do i have to order, when do
        we have to order, when must i order, when must we order, when do i need to
        order, when do we need to order, when to order, when do i order, when do we
        order, when should i buy, when should we buy, when do i have to buy, when do we
        have to buy, when do we need to buy, when do i need to buy, when to buy, when
        must we buy, when should we reorder, when should i reorder, when to reorder,
        when do we need to reorder, when do i need to reorder, when should we replenish,
        when to replenish, by when should i order, by when should we order, by when do i
        have to order, by when do we have to order, by when must we order, by when do we
        need to order, order by date+, latest order date+, last day to order, last order
        date, latest day to order, order date+, ordering date+, how long can we wait to
        order, how long can i wait to order, how long can we wait before ordering, how
        long can i wait before ordering, how much should i order, how much should we
        order, how much do i order, how much do we order, how much to order, how many
        should i order, how many should we order, how many do i order, how many to
        order, how much and when should we order, how much should i order and when, when
        and how much to order, how much and when to order, order quantity, order
        quantities, what quantity should i order, what quantity should we order""",
    "accuracy": """accurate, accuracy, inaccurate, how accurate, how good are, how good
        is, how good have, how good were, how reliable are, how reliable
        have, can i trust, how
        much can i trust, how much can we trust, how well do, how well does, how well
        did, calibration, calibrated, forecast error+, forecasting error+, how wrong,
        how right, turn out right, come true, came true, backtest, back test, brier, hit
        rate+, track record""",
    "rise": """rise, rises, rose, increase, increases, increased, grow, grows, grew,
        goes up, go up, went up, goes up by, increases by, rises by, grows by, up by, is
        higher by, jumps, climbs""",
    "fall": """falls, fell, drop, drops, dropped, decrease, decreases, decreased,
        goes down by, go down by, went down, shrinks, declines, decreases by, falls by,
        drops by""",
    "double": "double, doubles, doubled, twice the, twice as much, is twice",
    "halve": "halve, halves, halved, half the, by half, in half",
}
