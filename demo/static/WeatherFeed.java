WeatherFeed.java
